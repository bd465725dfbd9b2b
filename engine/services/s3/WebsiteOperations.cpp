#include "engine/services/s3/Operations.h"
#include "engine/services/s3/Website.h"

namespace lathe::services::s3 {

namespace {

/// Others are answers of their own: 304, 412, 416.
bool isError(const Failure& failure) {
    return failure.status == 403 || failure.status == 404;
}

http::Response redirected(const Website::Redirect& redirect) {
    http::Response response;
    response.status = redirect.status;
    response.fields.add("Location", redirect.location);
    return response;
}

} // namespace

// Whoever comes to a website comes as nobody, and to look only.
void Operations::handleWebsite(Request request, http::Responder responder) {
    request.principal = {};
    request.principal.accountId = m_accountId;
    request.query.clear();
    const auto shared = std::make_shared<Request>(std::move(request));
    const auto way = std::make_shared<http::Responder>(std::move(responder));
    const auto send = [this, shared, way](http::Response response) {
        addIds(response, *shared);
        addCors(response, *shared);
        way->send(std::move(response));
    };
    const std::string& method = shared->http.method;
    const Bucket* bucket = m_store.bucket(shared->bucket);
    if (method == "OPTIONS")
        return finish(*shared, *way, preflight(*shared));
    if (!bucket)
        return send(failurePage(noSuchBucket(shared->bucket), *shared));
    if (method != "GET" && method != "HEAD")
        return send(failurePage(
            failure("MethodNotAllowed", {{"Method", method}, {"ResourceType", "OBJECT"}}),
            *shared));
    const auto website = Website::of(*bucket);
    if (!website)
        return send(failurePage(
            failure("NoSuchWebsiteConfiguration", {{"BucketName", shared->bucket}}), *shared));
    if (const auto redirect = website->redirectOfAll(*shared))
        return send(redirected(*redirect));
    if (const auto redirect = website->redirect(*shared))
        return send(redirected(*redirect));
    showPage(*shared, *website, way, send);
}

void Operations::showPage(const Request& request, const Website& website,
                          const std::shared_ptr<http::Responder>& responder, const Send& send) {
    Request page = request;
    page.key = website.pageOf(request.key);
    Answer head = headObject(page);
    if (head || !isError(head.error()))
        return show(page, std::move(head), responder, send);
    const Failure& missing = head.error();
    Request index = request;
    index.key = website.indexOf(request.key);
    if (page.key == request.key && headObject(index))
        return send(redirected({302, "/" + urlEncoded(request.key, "/") + "/"}));
    if (const auto redirect = website.redirect(request, missing.status))
        return send(redirected(*redirect));
    if (website.errorPage().empty())
        return send(failurePage(missing, request));
    Request error = request;
    error.key = website.errorPage();
    error.http.fields = {};
    error.http.fields.add("Host", request.headerOr("Host"));
    error.statusOfWhole = missing.status;
    Answer errorHead = headObject(error);
    if (!errorHead)
        return send(failurePage(missing, request, errorHead.error()));
    show(error, std::move(errorHead), responder, send);
}

void Operations::show(const Request& page, Answer head,
                      const std::shared_ptr<http::Responder>& responder, const Send& send) {
    if (!head)
        return send(failureAnswer(head.error(), page));
    if (const auto target = head->fields.find("x-amz-website-redirect-location"))
        return send(redirected({301, std::string{*target}}));
    if (page.http.method == "HEAD")
        return send(std::move(*head));
    getObject(page, responder, [send, page](Answer answer) {
        send(answer ? std::move(*answer) : failurePage(answer.error(), page));
    });
}

} // namespace lathe::services::s3
