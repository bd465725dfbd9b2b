package com.amazonaws.services.lambda.crac;

/**
 * Where the library org.crac finds the implementation of CRaC that Lambda's runtimes have for the
 * hooks of SnapStart, under the name that they give it
 * (https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html).
 */
public final class Core {
    private static final Context<Resource> GLOBAL = new GlobalContext();

    private Core() {
    }

    public static Context<Resource> getGlobalContext() {
        return GLOBAL;
    }

    /** A function cannot ask for a snapshot. */
    public static void checkpointRestore() throws CheckpointException, RestoreException {
        throw new UnsupportedOperationException();
    }
}
