#pragma once

#include "engine/http/Server.h"
#include "engine/services/s3/Answer.h"
#include "engine/services/s3/Notifier.h"
#include "engine/services/s3/Request.h"
#include "engine/services/s3/RequestMetrics.h"
#include "engine/services/s3/content/Intake.h"
#include "engine/services/s3/store/ObjectStore.h"
#include "engine/services/signature/FormPolicy.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::services::s3 {

class FileCopy;
struct PostForm;
class Website;
struct LifecycleRule;

/// What PutObject and its like are to make, decided before the body is in.
struct Intent {
    ObjectVersion object;
    BodyFacts body;
    /// Of UploadPart; empty and 0 of others.
    std::string uploadId;
    int partNumber = 0;
    /// ObjectCreated:Put or :Post.
    std::string event;
};

/// What a request tells of its body. Fails as S3 does.
Outcome<BodyFacts> bodyFactsOf(const Request& request);
/// MissingContentLength, or NotImplemented where the body comes in chunks of HTTP's own.
Failure lengthMissing(const Request& request);

/// A number among the parameters; `otherwise` where it is not there. Fails with
/// InvalidArgument.
Outcome<int> countOf(const Request& request, const std::string& name, int otherwise = 1000);

/// From whom a browser's form is.
using FormCallers = std::function<signature::Checked<iam::Principal>(const signature::FormPolicy&)>;

/// The operations of S3, one file a family. Lives on the io thread; what reads or writes more than
/// a little runs in a thread of its own.
class Operations {
  public:
    using Answer = Outcome<http::Response>;
    using Done = std::function<void(Answer)>;

    Operations(const Surroundings& surroundings, ObjectStore& store, Notifier& notifier);
    ~Operations();

    void setAccount(std::string accountId) { m_accountId = std::move(accountId); }
    const std::string& accountId() const { return m_accountId; }
    /// Answers with what was asked for, S3's error, and the fields of CORS.
    void handle(Request request, http::Responder responder);
    /// Takes the body of a PutObject or UploadPart as it comes.
    http::BodyStream receive(Request request, http::Responder responder);
    /// Whether a body is of those that are better taken as they come.
    static bool isLarge(const http::Request& head);

    void setFormCallers(FormCallers callers) { m_formCallers = std::move(callers); }
    bool welcomes(const Request& request) const;
    /// What a browser asks of a bucket as a website.
    void handleWebsite(Request request, http::Responder responder);
    /// Carries lifecycle rules out.
    void expire();
    /// Another program has put a file into a bucket's folder, or has taken one away.
    void fileAppeared(const std::string& bucket, const std::string& path);
    void fileVanished(const std::string& bucket, const std::string& path);
    /// An object whose bytes come from another service: "BUCKET/KEY".
    void store(const std::string& target, std::string body, delivery::Done done);

  private:
    struct Route;
    static const std::vector<Route>& routes();
    const Route* routeOf(const Request& request) const;
    void dispatch(Request request, const std::shared_ptr<http::Responder>& responder, Done done);
    std::optional<Failure> refusalOf(const Request& request) const;
    void finish(const Request& request, http::Responder& responder, Answer answer) const;
    void countReceived(Request& request) const;
    void countAnswered(const Request& request, const http::Response& head) const;

    // Common.
    Outcome<const Bucket*> bucketOf(const Request& request) const;
    Outcome<void> allow(const Request& request, std::string_view action, std::string resource,
                        const ObjectVersion* object = nullptr) const;
    bool aclAllows(const Request& request, std::string_view action,
                   const ObjectVersion* object) const;
    Outcome<ObjectVersion> objectOf(const Request& request);
    Failure missingObject(const Request& request, Failure missing) const;
    bool change(const std::string& bucket, const std::function<void(Bucket&)>& how);
    Happening happening(std::string event, std::string reason, const Request& request) const;
    ObjectStore::Within noting(Happening happening);
    void inBackground(std::function<void()> work, std::function<void()> then);

    // Service and buckets: BucketOperations.cpp.
    Answer listBuckets(const Request& request);
    Answer createBucket(const Request& request);
    Answer headBucket(const Request& request);
    Answer deleteBucket(const Request& request);
    Answer getBucketLocation(const Request& request);
    Answer getBucketVersioning(const Request& request);
    Answer putBucketVersioning(const Request& request);
    Answer getNotification(const Request& request);
    void putNotification(const Request& request, const std::shared_ptr<http::Responder>&,
                         const Done& done);

    // ConfigurationOperations.cpp.
    Answer getConfiguration(const Request& request);
    Answer putConfiguration(const Request& request);
    Answer deleteConfiguration(const Request& request);
    Answer listConfigurations(const Request& request);

    // PolicyOperations.cpp and AclOperations.cpp.
    Answer getPolicy(const Request& request);
    Answer putPolicy(const Request& request);
    Answer deletePolicy(const Request& request);
    Answer getPolicyStatus(const Request& request);
    Answer getAcl(const Request& request);
    Answer putAcl(const Request& request);
    Outcome<boost::json::array> grantsOf(const Request& request, const Bucket& bucket) const;

    // ListOperations.cpp.
    Answer listObjects(const Request& request);
    Answer listVersions(const Request& request);

    // ObjectReading.cpp.
    Outcome<ObjectVersion> readableObject(const Request& request);
    void getObject(const Request& request, const std::shared_ptr<http::Responder>& responder,
                   const Done& done);
    Answer headObject(const Request& request);
    Answer getAttributes(const Request& request);
    void stream(const Request& request, http::Response head, Descriptor file, std::uint64_t start,
                std::uint64_t length, const std::shared_ptr<http::Responder>& responder);

    // WebsiteOperations.cpp.
    using Send = std::function<void(http::Response)>;
    void showPage(const Request& request, const Website& website,
                  const std::shared_ptr<http::Responder>& responder, const Send& send);
    void show(const Request& page, Answer head, const std::shared_ptr<http::Responder>& responder,
              const Send& send);

    // ObjectWriting.cpp.
    Outcome<Intent> intentOf(const Request& request);
    void putObject(const Request& request, const std::shared_ptr<http::Responder>&,
                   const Done& done);
    Answer commit(const Request& request, const Intent& intent, Intake& intake,
                  const Outcome<ReceivedBody>& body);
    Answer postObject(const Request& request);
    Outcome<iam::Principal> callerOf(const PostForm& form, const Request& request) const;
    Outcome<void> readObjectFields(const Request& request, const Bucket& bucket,
                                   ObjectVersion& object);

    // DeleteOperations.cpp.
    Answer deleteObject(const Request& request);
    Answer deleteObjects(const Request& request);
    Outcome<ObjectVersion> remove(const Request& request, const std::string& key,
                                  const std::string& versionId, bool& madeMarker);

    // CopyOperations.cpp.
    void copyObject(const Request& request, const std::shared_ptr<http::Responder>&,
                    const Done& done);
    void uploadPartCopy(const Request& request, const std::shared_ptr<http::Responder>&,
                        const Done& done);
    Outcome<ObjectVersion> copySource(const Request& request);
    void copy(const std::shared_ptr<FileCopy>& work, std::uint64_t size,
              const std::function<void()>& then);

    // MultipartOperations.cpp.
    Answer createUpload(const Request& request);
    Outcome<Intent> partIntentOf(const Request& request);
    void completeUpload(const Request& request, const std::shared_ptr<http::Responder>&,
                        const Done& done);
    Answer assemble(const Request& request, const Upload& upload, const std::vector<Part>& parts,
                    FileCopy& work);
    std::optional<Answer> completedBefore(const Request& request);
    void endUpload(const Upload& upload);
    Answer abortUpload(const Request& request);
    Answer listParts(const Request& request);
    Answer listUploads(const Request& request);
    Outcome<Upload> uploadOf(const Request& request);

    // TagOperations.cpp and LockOperations.cpp.
    Answer getTags(const Request& request);
    Answer putTags(const Request& request);
    Answer deleteTags(const Request& request);
    Answer getRetention(const Request& request);
    Answer putRetention(const Request& request);
    Answer getLegalHold(const Request& request);
    Answer putLegalHold(const Request& request);
    Answer restoreObject(const Request& request);

    // Expiry.cpp.
    void expireObjects(const Request& nobody, const Bucket& bucket,
                       const std::vector<LifecycleRule>& rules, Timestamp now);
    bool expireOne(const Request& nobody, const Bucket& bucket, const LifecycleRule& rule,
                   const ObjectVersion& version, Timestamp replaced, Timestamp now);

    // Cors.cpp.
    Answer preflight(const Request& request);
    void addCors(http::Response& response, const Request& request) const;

    Surroundings m_surroundings;
    ObjectStore& m_store;
    Notifier& m_notifier;
    std::string m_accountId = "123456789012";
    FormCallers m_formCallers;
    /// When objects were removed that an upload is under way of, by bucket and key.
    std::map<std::pair<std::string, std::string>, Timestamp> m_removed;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    boost::asio::thread_pool m_workers{2};
};

} // namespace lathe::services::s3
