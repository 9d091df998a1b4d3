/** What is installed in a cluster: the manifests of kustomize/webhook, and the image. */
package dev.headgate.webhook.install;
