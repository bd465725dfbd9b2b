#pragma once

#include "engine/build/Unit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lathe::build {

/// What a build has left in the state: a folder for each unit with this in `record.json`, the
/// result, and what the tool needs to go on from.
struct Record {
    Unit unit;
    /// See fingerprintOf and manifestFingerprintOf.
    std::string fingerprint;
    std::string manifest;
    /// The name of the result's folder beside the record.
    std::string result;

    bool operator==(const Record&) const = default;
};

boost::json::object toJson(const Unit& unit);

/// STATE/build/functions/ID or STATE/build/layers/ID.
std::filesystem::path buildFolder(const std::filesystem::path& stateDirectory, bool isLayer,
                                  const std::string& logicalId);

/// Of a unit's folder; empty where it has not been built.
std::optional<Record> readRecord(const std::filesystem::path& folder);
/// Whether it could be written.
bool writeRecord(const std::filesystem::path& folder, const Record& record);

/// A file that is written when a person has built the unit, so that a running engine notices.
std::filesystem::path announcementFile(const std::filesystem::path& stateDirectory, bool isLayer,
                                       const std::string& logicalId);

/// The folder of the layer whose source this is; empty where it has not been built.
std::filesystem::path layerFolderOf(const std::filesystem::path& stateDirectory,
                                    const std::filesystem::path& source);

} // namespace lathe::build
