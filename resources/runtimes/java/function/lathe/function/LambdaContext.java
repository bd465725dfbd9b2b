package lathe.function;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

import java.util.HashMap;
import java.util.Map;

/** https://docs.aws.amazon.com/lambda/latest/dg/java-context.html */
final class LambdaContext implements Context {
    private final Map<String, String> fields;
    private final Map<?, ?> client;
    private final Map<?, ?> identity;
    private final LambdaLogger logger;

    /** `fields`: of the Runtime API's answer; `client` and `identity`: JSON, or null. */
    LambdaContext(Map<String, String> fields, Map<?, ?> client, Map<?, ?> identity, LambdaLogger logger) {
        this.fields = fields;
        this.client = client;
        this.identity = identity;
        this.logger = logger;
    }

    @Override public String getAwsRequestId() {
        return fields.get("lambda-runtime-aws-request-id");
    }

    @Override public String getLogGroupName() {
        return System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
    }

    @Override public String getLogStreamName() {
        return System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
    }

    @Override public String getFunctionName() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
    }

    @Override public String getFunctionVersion() {
        return System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
    }

    @Override public String getInvokedFunctionArn() {
        return fields.get("lambda-runtime-invoked-function-arn");
    }

    @Override public int getRemainingTimeInMillis() {
        String deadline = fields.get("lambda-runtime-deadline-ms");
        return deadline == null ? 0 : (int) Math.max(0, Long.parseLong(deadline) - System.currentTimeMillis());
    }

    @Override public int getMemoryLimitInMB() {
        return Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
    }

    @Override public LambdaLogger getLogger() {
        return logger;
    }

    @Override public String getTenantId() {
        return fields.get("lambda-runtime-aws-tenant-id");
    }

    @Override public String getXrayTraceId() {
        return fields.get("lambda-runtime-trace-id");
    }

    @Override public CognitoIdentity getIdentity() {
        return identity == null ? null : new CognitoIdentity() {
            @Override public String getIdentityId() {
                return text(identity, "cognitoIdentityId");
            }

            @Override public String getIdentityPoolId() {
                return text(identity, "cognitoIdentityPoolId");
            }
        };
    }

    @Override public ClientContext getClientContext() {
        return client == null ? null : new ClientContext() {
            @Override public Client getClient() {
                Object described = client.get("client");
                return described instanceof Map ? new DescribedClient((Map<?, ?>) described) : null;
            }

            @Override public Map<String, String> getCustom() {
                return texts(client, "custom");
            }

            @Override public Map<String, String> getEnvironment() {
                return texts(client, "env");
            }
        };
    }

    private static final class DescribedClient implements Client {
        private final Map<?, ?> described;

        DescribedClient(Map<?, ?> described) {
            this.described = described;
        }

        @Override public String getInstallationId() {
            return text(described, "installation_id");
        }

        @Override public String getAppTitle() {
            return text(described, "app_title");
        }

        @Override public String getAppVersionName() {
            return text(described, "app_version_name");
        }

        @Override public String getAppVersionCode() {
            return text(described, "app_version_code");
        }

        @Override public String getAppPackageName() {
            return text(described, "app_package_name");
        }
    }

    private static String text(Map<?, ?> object, String key) {
        Object value = object.get(key);
        return value == null ? null : value.toString();
    }

    private static Map<String, String> texts(Map<?, ?> object, String key) {
        if (!(object.get(key) instanceof Map))
            return null;
        Map<String, String> texts = new HashMap<String, String>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) object.get(key)).entrySet())
            texts.put(entry.getKey().toString(), entry.getValue() == null ? null : entry.getValue().toString());
        return texts;
    }
}
