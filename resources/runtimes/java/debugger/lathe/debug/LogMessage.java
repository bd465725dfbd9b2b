package lathe.debug;

/** What a logpoint says: "the sum of {count} is {sum}". */
final class LogMessage {
    private LogMessage() {}

    static String of(Place place, String message) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
            int close = message.indexOf('}', open);
            if (close < 0)
                break;
            text.append(message, at, open).append(valueOf(place, message.substring(open + 1, close)));
            at = close + 1;
        }
        return text.append(message.substring(at)).toString();
    }

    private static String valueOf(Place place, String expression) {
        try {
            return Texts.cut(place.string(new Evaluator(place, true).evaluate(expression)));
        } catch (Refusal refusal) {
            return "{" + expression + ": " + refusal.getMessage() + "}";
        }
    }
}
