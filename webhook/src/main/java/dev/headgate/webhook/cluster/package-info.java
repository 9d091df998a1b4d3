/** The objects of the cluster that rules look at beside the one that is judged, as far as the API server tells of them. */
package dev.headgate.webhook.cluster;
