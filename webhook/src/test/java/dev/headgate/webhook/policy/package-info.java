/** A ValidatingAdmissionPolicy of the rules that CEL can express: generated from the catalogue, and held against it. */
package dev.headgate.webhook.policy;
