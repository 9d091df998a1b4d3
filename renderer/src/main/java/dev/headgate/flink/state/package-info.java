/** Where state is kept and how a job comes back to it: paths, snapshots and their schedules. */
package dev.headgate.flink.state;
