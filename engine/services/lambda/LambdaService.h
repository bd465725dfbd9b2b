#pragma once

#include "engine/catalog/Catalog.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/http/Server.h"
#include "engine/iam/Access.h"
#include "engine/model/Project.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace lathe::services::lambda {

/// Dispatcher::invoke, or what stands for it in a test.
using Invoke =
    std::function<void(model::InvocationRequest&&, dispatch::Dispatcher::Accepted,
                       dispatch::Dispatcher::Done, dispatch::Reply, dispatch::ResponseSink)>;
using ProjectSource = std::function<std::shared_ptr<const model::Project>()>;
/// What is to run now, after a client has made, changed or removed a function; on the io thread.
using Deployed = std::function<void(catalog::Deployment)>;

/// Whether events can be taken out of a source, by its ARN, to a function; fails with
/// InvalidParameterValueException. On the io thread.
using CheckSource =
    std::function<Result<void>(const std::string& sourceArn, const model::FunctionSpec& function)>;

/// Whether there is what an ARN names, of services that run here; on the io thread.
using DestinationExists = std::function<bool(const std::string& arn)>;

/// Gives what an object of S3 holds; takes as long as reading it.
using ObjectReader = std::function<std::string()>;
/// By bucket, key and version (empty: the newest); on the io thread. Fails with S3's error.
using FetchObject = std::function<Result<ObjectReader>(
    const std::string& bucket, const std::string& key, const std::string& versionId)>;

/// The wire API of AWS Lambda (REST-JSON,
/// https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html) for the functions of the
/// template and for those that clients make: invoking on the io thread, all that describes or
/// changes them on a thread of its own, one request after the other. With AWS's answers and errors.
/// Lives on the io thread.
class LambdaService {
  public:
    /// What git says of the project's folder; nothing where it is in no repository.
    using SourceCommits = std::function<std::optional<catalog::SourceCommit>()>;

    struct Parts {
        Invoke invoke;
        /// What runs now.
        ProjectSource project;
        catalog::Catalog& catalog;
        Deployed deployed;
        int accountConcurrency = 1000;
        /// How far provisioned concurrency is.
        std::shared_ptr<const dispatch::ProvisionedBoard> provisioned =
            std::make_shared<dispatch::ProvisionedBoard>();
        /// Who may do what; nullptr lets everybody do everything.
        const iam::Access* access = nullptr;
        /// None: every source fits.
        CheckSource checkSource = {};
        /// Asked on the service's own thread when a version is published; none: nothing is known.
        SourceCommits sourceCommit = {};
        /// None: every destination of asynchronous events is there.
        DestinationExists destinationExists = {};
        /// None: there is no bucket.
        FetchObject fetchObject = {};
    };

    LambdaService(boost::asio::io_context& io, Parts parts);
    ~LambdaService();

    /// Whether the request is one for Lambda: its path begins with a version date and one of
    /// Lambda's collections, "/2015-03-31/functions/...", or with "/_lathe/archives/", where the
    /// code of functions is had.
    static bool serves(const http::Request& request);
    /// The largest request that is read: CreateFunction's.
    static constexpr std::uint64_t bodyLimit = 70'167'211;
    /// For ServerOptions::tooLarge: RequestTooLargeException and its like.
    static http::Response tooLarge(const http::Request& head);

    void handle(http::Request request, http::Responder responder, iam::Principal caller = {});

  private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::services::lambda
