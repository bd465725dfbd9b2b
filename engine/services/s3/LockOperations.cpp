#include "engine/services/s3/Lock.h"
#include "engine/services/s3/Operations.h"

namespace lathe::services::s3 {

namespace {

Failure noLock() {
    return failure("InvalidRequest", "Bucket is missing Object Lock Configuration");
}

} // namespace

Operations::Answer Operations::getRetention(const Request& request) {
    const auto object = objectOf(request);
    if (!object)
        return object.error();
    if (!m_store.bucket(request.bucket)->objectLock)
        return noLock();
    if (object->details.lockMode.empty())
        return failure("NoSuchObjectLockConfiguration");
    XmlWriter xml{"Retention"};
    xml.text("Mode", object->details.lockMode);
    xml.text("RetainUntilDate", object->details.lockUntil);
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::putRetention(const Request& request) {
    auto object = objectOf(request);
    if (!object)
        return object.error();
    if (!m_store.bucket(request.bucket)->objectLock)
        return noLock();
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "Retention");
    if (!root)
        return root.error();
    const std::string mode = textOf(*root, "Mode");
    const std::string until = textOf(*root, "RetainUntilDate");
    const Timestamp now = m_surroundings.clock.wall();
    const auto date = fromIso8601(until);
    const bool removes = mode.empty() && until.empty();
    if (!removes && ((mode != "GOVERNANCE" && mode != "COMPLIANCE") || !date))
        return malformedXml();
    if (date && *date <= now)
        return invalidArgument("The retain until date must be in the future!", "RetainUntilDate",
                               until);
    const auto before = fromIso8601(object->details.lockUntil);
    const bool weakens =
        before && *before > now && (removes || *date < *before || mode != object->details.lockMode);
    ObjectVersion held = *object;
    held.details.legalHold.clear();
    if (weakens)
        if (auto refusal = refusalOfRemoval(request, held, now))
            return *refusal;
    object->details.lockMode = mode;
    object->details.lockUntil = removes ? std::string{} : toIso8601(*date);
    if (auto kept = m_store.update(*object); !kept)
        return kept.error();
    return emptyAnswer(200);
}

Operations::Answer Operations::getLegalHold(const Request& request) {
    const auto object = objectOf(request);
    if (!object)
        return object.error();
    if (!m_store.bucket(request.bucket)->objectLock)
        return noLock();
    if (object->details.legalHold.empty())
        return failure("NoSuchObjectLockConfiguration");
    XmlWriter xml{"LegalHold"};
    xml.text("Status", object->details.legalHold);
    return xmlAnswer(xml.finish());
}

Operations::Answer Operations::putLegalHold(const Request& request) {
    auto object = objectOf(request);
    if (!object)
        return object.error();
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "LegalHold");
    if (!root)
        return root.error();
    const std::string status = textOf(*root, "Status");
    if (status != "ON" && status != "OFF")
        return malformedXml();
    if (!m_store.bucket(request.bucket)->objectLock)
        return noLock();
    object->details.legalHold = status;
    if (auto kept = m_store.update(*object); !kept)
        return kept.error();
    return emptyAnswer(200);
}

// What is in an archive comes out at once.
Operations::Answer Operations::restoreObject(const Request& request) {
    auto object = objectOf(request);
    if (!object)
        return object.error();
    if (!isArchiveClass(object->storageClass))
        return failure("InvalidObjectState",
                       "Restore is not allowed for the object's current "
                       "storage class",
                       {{"StorageClass", object->storageClass}});
    auto document = readXml(request.http.body);
    if (!document)
        return document.error();
    const int days = (*document)->child("RestoreRequest").child("Days").text().as_int();
    if (days < 1)
        return malformedXml();
    const bool again = !object->details.restoredUntil.empty();
    object->details.restoredUntil =
        httpDate(std::chrono::floor<std::chrono::days>(m_surroundings.clock.wall()) +
                 std::chrono::days{days + 1});
    const auto begun = noting(happening("s3:ObjectRestore:Post", {}, request));
    const auto completed = noting(happening("s3:ObjectRestore:Completed", {}, request));
    if (auto kept = m_store.update(*object,
                                   [&](const ObjectVersion& version) {
                                       begun(version);
                                       completed(version);
                                   });
        !kept)
        return kept.error();
    return emptyAnswer(again ? 200 : 202);
}

} // namespace lathe::services::s3
