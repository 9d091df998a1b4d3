/** What an application's definition may say, and which options of Flink its typed sections stand for. */
package dev.headgate.definition;
