#pragma once

#include "engine/base/Clock.h"
#include "engine/items/AttributeValue.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lathe::services::dynamodb {

using items::Map;

/// The names of the attributes that find items.
struct KeySchema {
    std::string hash;
    /// Empty where there is none.
    std::string range;

    bool has(const std::string& name) const { return name == hash || name == range; }
    bool operator==(const KeySchema&) const = default;
};

struct Index {
    /// In the file; its entries have it.
    std::int64_t id = 0;
    std::string name;
    bool isGlobal = false;
    KeySchema key;
    /// "ALL", "KEYS_ONLY" or "INCLUDE".
    std::string projectionType;
    std::vector<std::string> nonKeyAttributes;
    /// As CreateTable or UpdateTable has had it.
    boost::json::object definition;
};

/// A table without its items
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html).
struct Table {
    /// In the file; its items have it.
    std::int64_t id = 0;
    std::string region;
    std::string accountId;
    std::string name;
    std::string uuid;
    Timestamp created{};
    KeySchema key;
    /// "S", "N" or "B" by name.
    std::map<std::string, std::string> keyTypes;
    std::vector<Index> indexes;
    /// What CreateTable and UpdateTable have said: AttributeDefinitions, KeySchema, BillingMode,
    /// ProvisionedThroughput, StreamSpecification, TableClass, DeletionProtectionEnabled...
    boost::json::object settings;
    std::map<std::string, std::string> tags;
    /// Name of the attribute with the time when an item goes; empty where items stay.
    std::string timeToLive;
    /// The time in the ARN of its stream; empty where it has never had one.
    std::string streamLabel;
    /// SHA-256 of what the template says of it; empty where a client has made it.
    std::string basis;

    /// Kept by whoever writes items, once they have been counted: that takes long where there are
    /// many.
    bool isCounted = false;
    std::int64_t itemCount = 0;
    std::int64_t bytes = 0;

    std::string arn() const;
    std::string arnOf(const Index& index) const;
    std::string streamArn() const;
    /// "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES" or "KEYS_ONLY"; empty where it has no stream
    /// now.
    std::string streamView() const;
    /// nullptr where there is none of that name.
    const Index* findIndex(std::string_view indexName) const;
    bool isOnDemand() const;
    bool isProtected() const;

    /// TableDescription with that status.
    boost::json::object described(std::string_view status = "ACTIVE") const;

    boost::json::object toDocument() const;
    static Table fromDocument(const boost::json::object& document);
    /// Takes keys and indexes from `settings`; indexes that were there keep their ids.
    void readSettings();

  private:
    boost::json::object encryptionOf(const boost::json::object& specification) const;
};

/// Milliseconds are a fraction.
double secondsOf(Timestamp time);

} // namespace lathe::services::dynamodb
