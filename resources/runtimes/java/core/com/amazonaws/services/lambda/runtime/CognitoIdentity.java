package com.amazonaws.services.lambda.runtime;

/** Who invoked the function by way of Amazon Cognito. */
public interface CognitoIdentity {
    String getIdentityId();

    String getIdentityPoolId();
}
