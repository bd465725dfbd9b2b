require "json"

# The work on one message. What it raises makes this message come again, and no other.
def process(message)
  puts "processing #{message}"
end

def handler(event:, context:)
  failures = event["Records"].filter_map do |record|
    process(JSON.parse(record["body"]))
    nil
  rescue StandardError => problem
    puts "message #{record['messageId']} failed: #{problem.full_message(highlight: false)}"
    { itemIdentifier: record["messageId"] }
  end
  { batchItemFailures: failures }
end
