/** The webhook as kustomize/webhook installs it beside cert-manager, and as a kubelet runs it. */
package dev.headgate.webhook.operation;
