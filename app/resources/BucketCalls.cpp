#include "app/resources/BucketCalls.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"
#include "widgets/resources/BucketPage.h"
#include "widgets/resources/ResourcesPane.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lathe::app {

namespace {

/// What a preview reads of an object at most.
constexpr qint64 previewSize = 256 * 1024;
/// A folder of more is shown in part.
constexpr int entriesAtMost = 1000;

QString pathOf(const QString& bucket, const QString& key) {
    return '/' + bucket + '/' + QString::fromLatin1(QUrl::toPercentEncoding(key, "/"));
}

QString pathOf(const QString& bucket, const QString& key, const QString& version) {
    return pathOf(bucket, key) +
           (version.isEmpty()
                ? QString{}
                : "?versionId=" + QString::fromLatin1(QUrl::toPercentEncoding(version)));
}

QString momentOf(const QString& iso) {
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    return time.isValid() ? QLocale{}.toString(time.toLocalTime(), QLocale::ShortFormat) : iso;
}

std::vector<resources::ObjectEntry> entriesIn(const QByteArray& xml, const QString& prefix) {
    std::vector<resources::ObjectEntry> entries;
    for (const auto& folder : xmlRecords(xml, "CommonPrefixes"))
        entries.push_back({folder.value("Prefix"), 0, {}, true});
    for (const auto& object : xmlRecords(xml, "Contents")) {
        // A folder made by hand is an object of its own name.
        if (object.value("Key") != prefix)
            entries.push_back({object.value("Key"), object.value("Size").toLongLong(),
                               momentOf(object.value("LastModified")), false});
    }
    return entries;
}

/// The versions of each key together, the newest first.
std::vector<resources::ObjectEntry> versionsIn(const QByteArray& xml) {
    std::vector<resources::ObjectEntry> entries;
    for (const auto& folder : xmlRecords(xml, "CommonPrefixes"))
        entries.push_back({folder.value("Prefix"), 0, {}, true});
    std::vector<std::pair<QString, resources::ObjectEntry>> versions;
    for (const QString& element : {QStringLiteral("Version"), QStringLiteral("DeleteMarker")})
        for (const auto& version : xmlRecords(xml, element))
            versions.emplace_back(
                version.value("LastModified"),
                resources::ObjectEntry{
                    version.value("Key"), version.value("Size").toLongLong(),
                    momentOf(version.value("LastModified")), false, version.value("VersionId"),
                    version.value("IsLatest") == "true", element == "DeleteMarker"});
    std::stable_sort(versions.begin(), versions.end(), [](const auto& left, const auto& right) {
        return std::tie(left.second.key, right.second.isLatest, right.first) <
               std::tie(right.second.key, left.second.isLatest, left.first);
    });
    for (auto& [time, entry] : versions)
        entries.push_back(std::move(entry));
    return entries;
}

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void describe(const http::Response& response, resources::Preview& preview) {
    preview.data = QByteArray::fromStdString(response.body);
    preview.contentType = textOf(response.fields.valueOr("Content-Type", ""));
    preview.size =
        textOf(response.fields.valueOr("Content-Range", "")).section('/', -1).toLongLong();
    for (std::size_t i = 0; i < response.fields.count(); ++i) {
        const QString name = textOf(response.fields.at(i).name);
        if (name.startsWith("x-amz-meta-", Qt::CaseInsensitive) ||
            QStringList{"Content-Type", "ETag"}.contains(name, Qt::CaseInsensitive))
            preview.headers << name + ": " + textOf(response.fields.at(i).value);
    }
}

/// What a file or the files below a folder become: key by path.
QList<std::pair<QString, QString>> keysOf(const QString& prefix, const QStringList& paths) {
    QList<std::pair<QString, QString>> keys;
    for (const QString& path : paths) {
        const QFileInfo info{path};
        if (!info.isDir()) {
            keys.emplace_back(path, prefix + info.fileName());
            continue;
        }
        QDirIterator files{path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        const QDir above{info.path()};
        while (files.hasNext()) {
            const QString file = files.next();
            keys.emplace_back(file, prefix + above.relativeFilePath(file));
        }
    }
    return keys;
}

} // namespace

BucketCalls::BucketCalls(AwsClient& client, resources::ResourcesPane& pane)
    : ResourceCalls{client, pane} {
    using resources::BucketPage;
    BucketPage* page = pane.bucket();
    connect(page, &BucketPage::folderChosen, this, &BucketCalls::showFolder);
    connect(page, &BucketPage::previewRequested, this, &BucketCalls::preview);
    connect(page, &BucketPage::uploadRequested, this, &BucketCalls::upload);
    connect(page, &BucketPage::downloadRequested, this, &BucketCalls::download);
    connect(page, &BucketPage::deleteRequested, this, &BucketCalls::remove);
}

void BucketCalls::ask(const std::string& method, const QString& target, std::string body,
                      AwsClient::Answer<http::Response> done) {
    http::Request request;
    request.method = method;
    request.target = target.toStdString();
    request.body = std::move(body);
    client().rest("s3", std::move(request), this, std::move(done));
}

void BucketCalls::list() {
    ask("GET", "/", {}, [this](const Result<http::Response>& answer) {
        if (!answer)
            return emit failed(answer.error());
        std::vector<resources::Item> items;
        for (const auto& bucket : xmlRecords(QByteArray::fromStdString(answer->body), "Bucket"))
            items.push_back(
                {resources::Kind::Bucket, bucket.value("Name"), bucket.value("Name"), {}});
        emit listed(items);
    });
}

void BucketCalls::show(const resources::Item& item) {
    resources::BucketPage* page = pane().bucket();
    if (page->bucket() == item.id)
        showFolder(item.id, page->prefix());
    else
        page->show(item.id);
}

void BucketCalls::showFolder(const QString& bucket, const QString& prefix) {
    const bool versions = pane().bucket()->showsVersions();
    ask("GET",
        QStringLiteral("/%1?%2&delimiter=/&max-keys=%3&prefix=%4")
            .arg(bucket, versions ? "versions" : "list-type=2")
            .arg(entriesAtMost)
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(prefix))),
        {}, [this, bucket, prefix, versions](const Result<http::Response>& answer) {
            resources::BucketPage* page = pane().bucket();
            if (page->bucket() != bucket || page->prefix() != prefix ||
                page->showsVersions() != versions)
                return;
            if (!answer)
                return emit failed(answer.error());
            const auto body = QByteArray::fromStdString(answer->body);
            page->setEntries(versions ? versionsIn(body) : entriesIn(body, prefix),
                             body.contains("<IsTruncated>true</IsTruncated>"));
        });
}

void BucketCalls::preview(const QString& bucket, const QString& key, const QString& version) {
    http::Request request;
    request.method = "GET";
    request.target = pathOf(bucket, key, version).toStdString();
    request.fields.add("Range", "bytes=0-" + std::to_string(previewSize - 1));
    client().rest("s3", std::move(request), this, [this, bucket, key, version](const auto& answer) {
        // An empty object has no range.
        if ((!answer && answer.error().code != "InvalidRange") ||
            pane().bucket()->bucket() != bucket)
            return;
        resources::Preview preview;
        preview.key = key;
        preview.version = version;
        if (answer)
            describe(*answer, preview);
        pane().bucket()->setPreview(preview);
    });
}

void BucketCalls::upload(const QString& bucket, const QString& prefix, const QStringList& paths) {
    const QMimeDatabase types;
    for (const auto& [path, key] : keysOf(prefix, paths)) {
        QFile file{path};
        if (!file.open(QIODevice::ReadOnly)) {
            emit failed({"File.NotReadable",
                         ui::toText(tr("%1 cannot be read: %2.").arg(path, file.errorString()))});
            continue;
        }
        http::Request request;
        request.method = "PUT";
        request.target = pathOf(bucket, key).toStdString();
        request.fields.add("Content-Type", types.mimeTypeForFile(path).name().toStdString());
        request.body = file.readAll().toStdString();
        client().rest("s3", std::move(request), this, thenRefresh<http::Response>());
    }
}

void BucketCalls::download(const QString& bucket, const QString& key, const QString& version,
                           const QString& path) {
    ask("GET", pathOf(bucket, key, version), {},
        [this, path](const Result<http::Response>& answer) {
            if (!answer)
                return emit failed(answer.error());
            QSaveFile file{path};
            const bool written =
                file.open(QIODevice::WriteOnly) &&
                file.write(answer->body.data(), qint64(answer->body.size())) >= 0 && file.commit();
            if (!written)
                emit failed(
                    {"File.NotWritable",
                     ui::toText(tr("%1 cannot be written: %2.").arg(path, file.errorString()))});
        });
}

void BucketCalls::remove(const QString& bucket,
                         const std::vector<resources::ObjectEntry>& entries) {
    for (const resources::ObjectEntry& entry : entries) {
        if (entry.isFolder)
            removeBelow(bucket, entry.key);
        ask("DELETE", pathOf(bucket, entry.key, entry.version), {}, thenRefresh<http::Response>());
    }
}

void BucketCalls::removeBelow(const QString& bucket, const QString& prefix) {
    ask("GET",
        QStringLiteral("/%1?list-type=2&prefix=%2")
            .arg(bucket, QString::fromLatin1(QUrl::toPercentEncoding(prefix))),
        {}, [this, bucket, prefix](const Result<http::Response>& answer) {
            if (!answer)
                return emit failed(answer.error());
            const auto body = QByteArray::fromStdString(answer->body);
            QStringList keys;
            for (const auto& object : xmlRecords(body, "Contents"))
                keys << object.value("Key");
            for (const QString& key : keys)
                ask("DELETE", pathOf(bucket, key), {}, thenRefresh<http::Response>());
            if (body.contains("<IsTruncated>true</IsTruncated>"))
                removeBelow(bucket, prefix);
        });
}

} // namespace lathe::app
