#include "engine/base/Base64.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/PostForm.h"
#include "engine/services/s3/Tags.h"

#include <fmt/format.h>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

Failure denied(std::string why) {
    return failure("AccessDenied", "Invalid according to Policy: " + std::move(why));
}

/// A number, or one as a string.
bool isCount(const json::value& value) {
    const std::string text = textOfJson(value);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::optional<Failure> failedList(const json::array& condition, const PostForm& form,
                                  const std::string& bucket, std::string_view shown) {
    const auto refused = [&] { return denied(fmt::format("Policy Condition failed: {}", shown)); };
    if (condition.size() != 3 || !condition[0].is_string())
        return failure("InvalidPolicyDocument",
                       "Invalid Policy: Invalid Condition: wrong number of arguments.");
    const std::string_view kind = condition[0].get_string();
    const auto is = [&](const char* name) { return http::equalsIgnoringCase(kind, name); };
    if (is("content-length-range")) {
        if (!isCount(condition[1]) || !isCount(condition[2]))
            return refused();
        const auto size = static_cast<std::int64_t>(form.file.size());
        const std::int64_t least = std::atoll(textOfJson(condition[1]).c_str());
        const std::int64_t most = std::atoll(textOfJson(condition[2]).c_str());
        if (size < least)
            return failure("EntityTooSmall", {{"ProposedSize", std::to_string(size)},
                                              {"MinSizeAllowed", std::to_string(least)}});
        if (size > most)
            return failure("EntityTooLarge", {{"ProposedSize", std::to_string(size)},
                                              {"MaxSizeAllowed", std::to_string(most)}});
        return {};
    }
    std::string name = textOfJson(condition[1]);
    if (!name.starts_with('$'))
        return refused();
    name.erase(0, 1);
    const std::string given = name == "bucket" ? bucket : form.field(name);
    const std::string wanted = textOfJson(condition[2]);
    if ((is("eq") && given == wanted) || (is("starts-with") && given.starts_with(wanted)))
        return {};
    return refused();
}

std::optional<Failure> failedPolicy(const PostForm& form, const std::string& bucket,
                                    Timestamp now) {
    const std::string encoded = form.field("policy");
    if (encoded.empty())
        return {};
    boost::system::error_code error;
    const auto text = base64Decoded(encoded);
    const json::value value = json::parse(text.value_or(""), error);
    if (error || !value.is_object())
        return failure("InvalidPolicyDocument", "Invalid Policy: Invalid JSON.");
    const json::object& policy = value.get_object();
    const json::value* expiration = policy.if_contains("expiration");
    const json::value* conditions = policy.if_contains("conditions");
    if (!expiration || !expiration->is_string())
        return failure("InvalidPolicyDocument", "Invalid Policy: Policy missing expiration.");
    if (!conditions || !conditions->is_array())
        return failure("InvalidPolicyDocument", "Invalid Policy: Policy missing conditions.");
    const auto until = fromIso8601(std::string{expiration->get_string()});
    if (!until)
        return failure("InvalidPolicyDocument",
                       fmt::format("Invalid Policy: Invalid 'expiration' value: '{}'",
                                   textOfJson(*expiration)));
    if (*until <= now)
        return denied("Policy expired.");
    for (const json::value& condition : conditions->get_array()) {
        if (const json::array* list = condition.if_array()) {
            if (auto refusal = failedList(*list, form, bucket, shownCondition(condition)))
                return refusal;
        } else if (const json::object* object = condition.if_object()) {
            if (object->size() != 1)
                return failure("InvalidPolicyDocument",
                               "Invalid Policy: Invalid Simple-Condition: Simple-Conditions must "
                               "have exactly one property specified.");
            for (const auto& [name, wanted] : *object) {
                const std::string given = name == "bucket" ? bucket : form.field(name);
                if (given != textOfJson(wanted))
                    return denied(fmt::format(
                        "Policy Condition failed: {}",
                        shownCondition(json::array{"eq", "$" + std::string{name}, wanted})));
            }
        }
    }
    return {};
}

http::Response answerOf(const PostForm& form, const Request& request, const std::string& etag) {
    const std::string host = request.headerOr("Host");
    const std::string location =
        fmt::format("http://{}/{}{}", host, bucketOfHost(host).empty() ? request.bucket + "/" : "",
                    urlEncoded(request.key, "/"));
    std::string redirect = form.field("success_action_redirect");
    if (redirect.empty())
        redirect = form.field("redirect");
    http::Response response;
    if (redirect.starts_with("http://") || redirect.starts_with("https://")) {
        redirect += redirect.find('?') == std::string::npos ? '?' : '&';
        redirect += fmt::format("bucket={}&key={}&etag={}", urlEncoded(request.bucket),
                                urlEncoded(request.key), urlEncoded(inQuotes(etag)));
        response.status = 303;
        response.fields.add("Location", redirect);
        return response;
    }
    const std::string status = form.field("success_action_status");
    if (status == "201") {
        XmlWriter xml{"PostResponse", XmlWriter::Namespace::None};
        xml.text("Location", location);
        xml.text("Bucket", request.bucket);
        xml.text("Key", request.key);
        xml.text("ETag", inQuotes(etag));
        response = xmlAnswer(xml.finish());
        response.status = 201;
    } else {
        response.status = status == "200" ? 200 : 204;
    }
    response.fields.add("Location", location);
    return response;
}

} // namespace

// A form without a signature is nobody's.
Outcome<iam::Principal> Operations::callerOf(const PostForm& form, const Request& request) const {
    std::string credential = form.field("x-amz-credential");
    std::string made = form.field("x-amz-signature");
    if (credential.empty()) {
        credential = form.field("AWSAccessKeyId");
        made = form.field("signature");
    }
    if (credential.empty() || !m_formCallers)
        return request.principal;
    if (form.field("policy").empty() || made.empty())
        return failure("InvalidArgument",
                       "Bucket POST must contain a field named 'policy'.  If it "
                       "is specified, please check the order of the fields.",
                       {{"ArgumentName", "policy"}});
    signature::FormPolicy signedPolicy = signature::FormPolicy::of(credential);
    signedPolicy.policy = form.field("policy");
    signedPolicy.signature = made;
    signedPolicy.token = form.field("x-amz-security-token");
    auto caller = m_formCallers(signedPolicy);
    if (!caller)
        return Failure{403, caller.error().error.code, caller.error().error.detail.english(), {}};
    return std::move(*caller);
}

// What a browser sends: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
Operations::Answer Operations::postObject(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    auto form = PostForm::read(request.headerOr("Content-Type"), request.http.body);
    if (!form)
        return form.error();
    const std::string key = form->takeFileName();
    if (key.empty())
        return invalidArgument("Bucket POST must contain a field named 'key'.  If it is specified, "
                               "please check the order of the fields.",
                               "key", "");
    auto caller = callerOf(*form, request);
    if (!caller)
        return caller.error();
    if (auto refusal = failedPolicy(*form, request.bucket, m_surroundings.clock.wall()))
        return *refusal;
    Request put = request;
    put.principal = std::move(*caller);
    put.key = key;
    put.query.clear();
    put.http.fields = form->asHeaders();
    put.fromForm = true;
    put.http.fields.set("Host", request.headerOr("Host"));
    if (auto refusal = refusalOf(put))
        return *refusal;
    if (const std::string tagging = form->field("tagging"); !tagging.empty()) {
        auto document = readXml(tagging);
        if (!document)
            return document.error();
        auto tags = tagsOfXml((*document)->child("Tagging"), "TagSet", TagRules::Object);
        if (!tags)
            return tags.error();
        std::string field;
        for (const auto& [name, value] : *tags)
            field += (field.empty() ? "" : "&") + urlEncoded(name) + "=" + urlEncoded(value);
        put.http.fields.set("x-amz-tagging", field);
    }
    if (auto allowed = allow(put, "s3:PutObject", "arn:aws:s3:::" + request.bucket + "/" + put.key);
        !allowed)
        return allowed.error();
    Intent intent;
    intent.event = "s3:ObjectCreated:Post";
    auto facts = bodyFactsOf(put);
    if (!facts)
        return facts.error();
    intent.body = std::move(*facts);
    if (auto read = readObjectFields(put, **bucket, intent.object); !read)
        return read.error();
    Intake intake{m_store.incomingFile(), intent.body};
    intake.feed(form->file);
    const auto made = commit(put, intent, intake, intake.finish());
    if (!made)
        return made.error();
    std::string etag{made->fields.valueOr("ETag", "")};
    std::erase(etag, '"');
    http::Response response = answerOf(*form, put, etag);
    for (std::size_t i = 0; i < made->fields.count(); ++i)
        response.fields.add(made->fields.at(i).name, made->fields.at(i).value);
    return response;
}

} // namespace lathe::services::s3
