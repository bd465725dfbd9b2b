#pragma once

#include "app/resources/ResourceWiring.h"

#include <QStringList>

namespace lathe::app {

/// Buckets and their objects, by the API of S3.
class BucketCalls : public ResourceCalls {
    Q_OBJECT

  public:
    BucketCalls(AwsClient& client, resources::ResourcesPane& pane);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void ask(const std::string& method, const QString& target, std::string body,
             AwsClient::Answer<http::Response> done);
    void showFolder(const QString& bucket, const QString& prefix);
    void preview(const QString& bucket, const QString& key, const QString& version);
    void upload(const QString& bucket, const QString& prefix, const QStringList& paths);
    void download(const QString& bucket, const QString& key, const QString& version,
                  const QString& path);
    void remove(const QString& bucket, const std::vector<resources::ObjectEntry>& entries);
    void removeBelow(const QString& bucket, const QString& prefix);
};

} // namespace lathe::app
