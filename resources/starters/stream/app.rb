require "json"

# The work on one record. What it raises makes the stream go on from this record.
def process(data)
  puts "processing #{data}"
end

def handler(event:, context:)
  event["Records"].each do |record|
    process(JSON.parse(record["kinesis"]["data"].unpack1("m")))
  rescue StandardError => problem
    # The records after it come again as well: their order is kept.
    sequence = record["kinesis"]["sequenceNumber"]
    puts "record #{sequence} failed: #{problem.full_message(highlight: false)}"
    return { batchItemFailures: [{ itemIdentifier: sequence }] }
  end
  { batchItemFailures: [] }
end
