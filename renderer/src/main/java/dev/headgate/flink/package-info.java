/** What Flink itself says: its versions, and the names of its options in each of them. */
package dev.headgate.flink;
