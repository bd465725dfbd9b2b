require "uri"

# The work on one object. What it raises makes Lambda try the event again.
def process(bucket, key, size)
  puts "s3://#{bucket}/#{key}: #{size} bytes"
end

def handler(event:, context:)
  keys = event["Records"].map do |record|
    s3 = record["s3"]
    # Keys arrive as in a URL: a space is a +.
    key = URI.decode_www_form_component(s3["object"]["key"])
    process(s3["bucket"]["name"], key, s3["object"].fetch("size", 0))
    key
  end
  { processed: keys }
end
