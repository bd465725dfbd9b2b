package lathe.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The classes of aws-lambda-java-events do not name all their properties as AWS's JSON does
 * (https://github.com/aws/aws-lambda-java-libs/tree/main/aws-lambda-java-serialization). What is
 * read is matched without regard to case and hyphens; this page knows what is written.
 */
final class EventNames {
    private static final String[] PACKAGES = {"com.amazonaws.services.lambda.runtime.events.",
        "com.amazonaws.services.s3.event.", "com.amazonaws.services.dynamodbv2.model."};

    /** Beginnings of classes that are named as their JSON is. */
    private static final String[] PLAIN = {"ActiveMQ", "Kafka", "KinesisAnalytics", "KinesisFirehose", "MSK", "RabbitMQ"};

    private static final Map<String, String> NAMES = new HashMap<String, String>();
    /** Classes whose JSON begins every name with a capital, theirs and those of the classes in them. */
    private static final Set<String> CAPITALISED = new HashSet<String>(Arrays.asList("CloudFormationCustomResourceEvent",
        "ConnectEvent", "SecretsManagerRotationEvent", "SNSEvent", "StreamRecord"));

    static {
        NAMES.put("eventSourceArn", "eventSourceARN");
        NAMES.put("userIdentityArn", "userIdentityARN");
        NAMES.put("codeCommit", "codecommit");
        NAMES.put("awsLogs", "awslogs");
        NAMES.put("SNS", "Sns");
        NAMES.put("xAmzId2", "x-amz-id-2");
        NAMES.put("xAmzRequestId", "x-amz-request-id");
        NAMES.put("responseUrl", "ResponseURL");
        NAMES.put("instanceArn", "InstanceARN");
    }

    private EventNames() {}

    static boolean isEvent(Class<?> type) {
        String name = type.getName();
        for (String start : PACKAGES)
            if (name.startsWith(start))
                return true;
        return false;
    }

    static String loose(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** What a class of the events works out from its other properties. */
    static boolean isDerived(String property) {
        return property.equals("sizeAsLong") || property.equals("urlDecodedKey");
    }

    static String jsonName(Class<?> type, String property) {
        String owner = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        if (owner.indexOf('$') > 0)
            owner = owner.substring(0, owner.indexOf('$'));
        if (isNamedAsItIs(owner))
            return property;
        String special = NAMES.get(property);
        if (special != null)
            return special;
        if (property.equals("records") || CAPITALISED.contains(owner))
            return Character.toUpperCase(property.charAt(0)) + property.substring(1);
        if (owner.equals("AttributeValue"))
            return property.toUpperCase(Locale.ROOT);
        return owner.equals("ScheduledEvent") && property.equals("detailType") ? "detail-type" : property;
    }

    private static boolean isNamedAsItIs(String owner) {
        for (String start : PLAIN)
            if (owner.startsWith(start))
                return true;
        return false;
    }
}
