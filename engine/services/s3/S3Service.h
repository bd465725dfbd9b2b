#pragma once

#include "engine/base/Result.h"
#include "engine/services/s3/FolderWatch.h"
#include "engine/services/s3/Notifier.h"
#include "engine/services/s3/Operations.h"
#include "engine/services/s3/store/ObjectStore.h"
#include "engine/services/wire/Service.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <string>

namespace lathe::services::s3 {

/// Amazon S3
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).
/// Objects are plain files in stateDirectory/s3/BUCKET: see ObjectStore and KeyPath. A file that
/// another program puts there is an object that was created, one that it takes away one that was
/// removed.
class S3Service final : public Service {
  public:
    /// Fails with State.NotWritable.
    static Result<std::unique_ptr<S3Service>> open(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// Who tells from whom a browser's form is.
    void setFormCallers(FormCallers callers) { m_operations.setFormCallers(std::move(callers)); }
    /// Whether the bucket's CORS rules let the page of its Origin ask this.
    bool welcomes(const http::Request& request) const;
    /// What an object holds, 256 MB at most, for a service that takes it itself: to be called on
    /// any thread. Without a version the newest. Fails with NoSuchBucket, NoSuchKey and
    /// NoSuchVersion.
    Result<std::function<std::string()>> reader(const std::string& bucket, const std::string& key,
                                                const std::string& versionId) const;
    /// Carries lifecycle rules out, as it does every minute.
    void expire() { m_operations.expire(); }
    /// Whether the body of a request with this head is better taken as it comes.
    static bool streams(const http::Request& head);
    http::BodyStream receive(const Call& head, http::Responder responder);

  private:
    S3Service(const Surroundings& surroundings, std::unique_ptr<ObjectStore> store);

    void declare(const model::Project& project);
    void compareWithDisk();
    void folderVanished(const std::string& bucket, const std::string& path);
    void expireSoon();

    Surroundings m_surroundings;
    std::unique_ptr<ObjectStore> m_store;
    Notifier m_notifier;
    Operations m_operations;
    FolderWatch m_watch;
    boost::asio::steady_timer m_expiry;
    bool m_begun = false;
};

} // namespace lathe::services::s3
