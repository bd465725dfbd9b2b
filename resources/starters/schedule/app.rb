require "time"

def handler(event:, context:)
  # When it was due; a test event of your own may leave it out.
  due = event["time"] || Time.now.utc.iso8601
  puts "the work that was due at #{due}"
  { due: due }
end
