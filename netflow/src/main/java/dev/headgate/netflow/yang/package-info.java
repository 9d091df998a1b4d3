/** A flow written as JSON that follows the YANG module netflow-v9. */
package dev.headgate.netflow.yang;
