#include "engine/services/s3/Parts.h"

#include "engine/base/Base64.h"
#include "engine/services/s3/Xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace lathe::services::s3 {

namespace {

constexpr std::uint64_t smallestPart = 5 * 1024 * 1024;

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

/// A part as CompleteMultipartUpload names it.
struct Asked {
    int number = 0;
    std::string etag;
    std::string checksum;
};

Outcome<std::vector<Asked>> partsAsked(const std::string& body, const Details& details,
                                       const std::string& uploadId) {
    if (body.empty())
        return failure("InvalidRequest", "You must specify at least one part");
    auto document = readXml(body);
    if (!document)
        return document.error();
    const auto root = rootOf(*document, "CompleteMultipartUpload");
    if (!root)
        return root.error();
    std::vector<Asked> asked;
    for (const pugi::xml_node& part : root->children("Part")) {
        std::string etag = textOf(part, "ETag");
        std::erase(etag, '"');
        for (const Algorithm algorithm : checksumAlgorithms)
            if (nameOf(algorithm) != details.checksumAlgorithm &&
                part.child(fmt::format("Checksum{}", nameOf(algorithm)).c_str()))
                return failure("BadDigest",
                               fmt::format("The {} you specified for part {} did not "
                                           "match what we received.",
                                           lowered(nameOf(algorithm)), textOf(part, "PartNumber")));
        asked.push_back({part.child("PartNumber").text().as_int(), std::move(etag),
                         textOf(part, ("Checksum" + details.checksumAlgorithm).c_str())});
        if (asked.back().etag.empty() || !part.child("PartNumber"))
            return malformedXml();
    }
    if (asked.empty())
        return malformedXml();
    for (std::size_t i = 1; i < asked.size(); ++i)
        if (asked[i - 1].number >= asked[i].number)
            return failure("InvalidPartOrder", {{"UploadId", uploadId}});
    return asked;
}

const Part* find(const std::vector<Part>& parts, const Asked& wanted) {
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& entry) {
        return entry.number == wanted.number && entry.etag == wanted.etag;
    });
    return part == parts.end() ? nullptr : &*part;
}

/// The last one that is not as the client says.
std::optional<Failure> wrongPart(const std::vector<Asked>& asked, const std::vector<Part>& there,
                                 const std::string& uploadId) {
    for (auto wanted = asked.rbegin(); wanted != asked.rend(); ++wanted) {
        const Part* part = find(there, *wanted);
        if (!part || (!wanted->checksum.empty() && wanted->checksum != part->checksum))
            return failure("InvalidPart", {{"ETag", wanted->etag},
                                           {"PartNumber", std::to_string(wanted->number)},
                                           {"UploadId", uploadId}});
    }
    return {};
}

} // namespace

Outcome<std::vector<Part>> chosenParts(const std::string& body, const std::vector<Part>& there,
                                       const Upload& upload) {
    const Details& details = upload.object.details;
    const auto asked = partsAsked(body, details, upload.id);
    if (!asked)
        return asked.error();
    if (auto refusal = wrongPart(*asked, there, upload.id))
        return *refusal;
    std::vector<Part> chosen;
    for (const Asked& wanted : *asked) {
        if (details.checksumType == "COMPOSITE" && wanted.checksum.empty())
            return failure("InvalidRequest",
                           fmt::format("The upload was created using a {} checksum. The complete "
                                       "request must include the checksum for each part. It was "
                                       "missing for part {} in the request.",
                                       lowered(details.checksumAlgorithm), wanted.number));
        if (!chosen.empty() && chosen.back().size < smallestPart)
            return failure("EntityTooSmall", {{"ProposedSize", std::to_string(chosen.back().size)},
                                              {"MinSizeAllowed", std::to_string(smallestPart)},
                                              {"PartNumber", std::to_string(chosen.back().number)},
                                              {"ETag", chosen.back().etag}});
        chosen.push_back(*find(there, wanted));
    }
    return chosen;
}

std::string etagOf(const std::vector<Part>& parts) {
    std::string digests;
    for (const Part& part : parts)
        for (std::size_t i = 0; i + 1 < part.etag.size(); i += 2)
            digests += static_cast<char>(std::stoi(part.etag.substr(i, 2), nullptr, 16));
    return fmt::format("{}-{}", hexOf(Digest::of(Algorithm::Md5, digests)), parts.size());
}

std::string compositeOf(Algorithm algorithm, const std::vector<Part>& parts) {
    std::string digests;
    for (const Part& part : parts)
        digests += base64Decoded(part.checksum).value_or("");
    return fmt::format("{}-{}", base64(Digest::of(algorithm, digests)), parts.size());
}

} // namespace lathe::services::s3
