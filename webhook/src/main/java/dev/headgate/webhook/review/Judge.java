package dev.headgate.webhook.review;

/** Says what is wrong with a change; pure, so that the same review always gets the same findings. */
public interface Judge {
    /** The findings about an object that is created, or changed from the review's old object. Nothing for a kind it doesn't know. */
    Judgement judge(Review review);

    /** The findings about an object whose replicas are set to this number and which is otherwise as it is in the cluster. */
    Judgement judgeScale(Review review, long replicas);
}
