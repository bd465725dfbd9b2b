# The work on one change: INSERT, MODIFY or REMOVE of an item, in DynamoDB's own notation.
# What it raises makes the stream go on from this change.
def process(change, item)
  puts "#{change} of #{item['Keys']}: #{item['OldImage']} -> #{item['NewImage']}"
end

def handler(event:, context:)
  event["Records"].each do |record|
    process(record["eventName"], record["dynamodb"])
  rescue StandardError => problem
    # The changes after it come again as well: their order is kept.
    sequence = record["dynamodb"]["SequenceNumber"]
    puts "change #{sequence} failed: #{problem.full_message(highlight: false)}"
    return { batchItemFailures: [{ itemIdentifier: sequence }] }
  end
  { batchItemFailures: [] }
end
