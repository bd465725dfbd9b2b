package com.amazonaws.services.lambda.crac;

/** Hooks have failed after a restoration: what they threw is suppressed in it. */
public class RestoreException extends Exception {
    private static final long serialVersionUID = 1;
}
