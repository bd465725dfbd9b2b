#pragma once

#include "engine/base/Units.h"
#include "engine/http/Message.h"
#include "engine/services/s3/Request.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/store/Objects.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// x-amz-object-lock-* of an answer.
void addLockFields(http::Fields& fields, const ObjectVersion& object);
/// What x-amz-object-lock-* ask for, or what the bucket has by default. Fails with InvalidRequest
/// and InvalidArgument.
Outcome<void> applyLock(const Request& request, const Bucket& bucket, Timestamp now,
                        ObjectVersion& object);
/// Why this version must not go.
std::optional<Failure> refusalOfRemoval(const Request& request, const ObjectVersion& object,
                                        Timestamp now);

/// Whose key stands in a request: that of the object that it is about, or of the one that is
/// copied.
enum class KeyOf { Object, CopySource };

/// What is wrong with a customer's own key for encryption (x-amz-server-side-encryption-customer-*,
/// or the same of a copy's source) of a request that reads.
std::optional<Failure> refusalOfKey(const Request& request, const ObjectVersion& object,
                                    KeyOf whose = KeyOf::Object);
/// Of bytes with this MD5, which it is unless a key of the customer's or of KMS encrypts them.
std::string etagOf(const ObjectVersion& object, const std::string& md5);
/// Encryption that a request asks for, or the bucket has by default, as fields of answers.
Outcome<void> applyEncryption(const Request& request, const Bucket& bucket, ObjectVersion& object);
/// Those of them that PutObject answers too.
void addEncryptionFields(http::Fields& fields, const ObjectVersion& object);

bool isArchiveClass(std::string_view storageClass);
/// In an archive, and not restored.
bool isArchived(const ObjectVersion& object);
bool isStorageClass(std::string_view name);

} // namespace lathe::services::s3
