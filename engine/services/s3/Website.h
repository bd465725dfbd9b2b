#pragma once

#include "engine/services/s3/Request.h"
#include "engine/services/s3/Xml.h"
#include "engine/services/s3/store/Objects.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// The bucket that the Host of a website names ("BUCKET.s3-website-REGION.amazonaws.com",
/// "BUCKET.s3-website.localhost"); nothing for other hosts.
std::optional<std::string> websiteOfHost(std::string_view host);

/// What a bucket's website configuration says
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html).
class Website {
  public:
    /// Nothing where the bucket has none.
    static std::optional<Website> of(const Bucket& bucket);

    struct Redirect {
        int status = 301;
        std::string location;
    };
    /// Where all requests go.
    std::optional<Redirect> redirectOfAll(const Request& request) const;
    /// Where the first rule sends a request that has come to this (0: nothing yet).
    std::optional<Redirect> redirect(const Request& request, int error = 0) const;
    /// In a folder ("", "docs/") its index document, else itself.
    std::string pageOf(const std::string& key) const;
    /// The index document of the folder that a key without a slash may mean.
    std::string indexOf(const std::string& key) const { return key + "/" + m_index; }
    /// Empty where there is none.
    const std::string& errorPage() const { return m_error; }

  private:
    explicit Website(XmlDocument document);

    XmlDocument m_document;
    std::string m_index;
    std::string m_error;
};

/// A failure as a browser shows it; `ofErrorPage`: why the error page is not shown instead.
http::Response failurePage(const Failure& failure, const Request& request,
                           const std::optional<Failure>& ofErrorPage = {});

} // namespace lathe::services::s3
