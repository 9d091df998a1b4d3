/** How a process of Flink is configured that no operator starts: its image, files, variables and arguments. */
package dev.headgate.standalone;
