package dev.headgate.webhook.review;

/** What somebody wants to do with an object. */
public enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    CONNECT
}
