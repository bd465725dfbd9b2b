/** The request's JSON; null where it has no body. */
function bodyOf({ body, isBase64Encoded }) {
  const text = body && isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
  return text ? JSON.parse(text) : null;
}

function answer(statusCode, value) {
  return {
    statusCode,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}

export const handler = async (event) => {
  let body;
  try {
    body = bodyOf(event);
  } catch (problem) {
    return answer(400, { error: `the body is no JSON: ${problem.message}` });
  }
  return answer(200, {
    path: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    body,
  });
};
