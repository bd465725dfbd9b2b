require "json"

# The request's JSON; nil where it has no body.
def body_of(event)
  text = event["body"]
  text = text.unpack1("m") if text && event["isBase64Encoded"]
  text.nil? || text.empty? ? nil : JSON.parse(text)
end

def answer(status, value)
  {
    statusCode: status,
    headers: { "content-type" => "application/json" },
    body: JSON.generate(value),
  }
end

def handler(event:, context:)
  answer(200, {
    path: event["pathParameters"] || {},
    query: event["queryStringParameters"] || {},
    body: body_of(event),
  })
rescue JSON::ParserError => problem
  answer(400, { error: "the body is no JSON: #{problem.message}" })
end
