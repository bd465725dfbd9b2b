package lathe.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The handler of lathe.runtime.Training: it takes and gives what most functions do. */
public final class Rehearsal implements RequestHandler<Rehearsal.Event, Map<String, Object>> {
    public static final class Event {
        private String name;
        private int count;
        private double price;
        private List<String> tags;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public double getPrice() {
            return price;
        }

        public void setPrice(double price) {
            this.price = price;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    @Override public Map<String, Object> handleRequest(Event event, Context context) {
        if (event.getName().equals("fail"))
            throw new IllegalStateException("rehearsed");
        context.getLogger().log("rehearsal of " + context.getAwsRequestId());
        Map<String, Object> result = new HashMap<String, Object>();
        result.put("event", event);
        result.put("left", context.getRemainingTimeInMillis());
        return result;
    }
}
