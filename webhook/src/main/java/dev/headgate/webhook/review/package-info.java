/** One admission review in, one answer out: read strictly, judged, and written within what the API server can carry. */
package dev.headgate.webhook.review;
