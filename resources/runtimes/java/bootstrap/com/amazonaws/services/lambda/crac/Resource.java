package com.amazonaws.services.lambda.crac;

/** What wants to know of a snapshot (org.crac.Resource). */
public interface Resource {
    void beforeCheckpoint(Context<? extends Resource> context) throws Exception;

    void afterRestore(Context<? extends Resource> context) throws Exception;
}
