/** How two states of a workload differ, as its operator compares them: what restarts a job, and what it takes no notice of. */
package dev.headgate.change;
