#pragma once

#include "engine/services/s3/content/Checksum.h"
#include "engine/services/s3/content/Failure.h"
#include "engine/services/s3/store/Objects.h"

#include <string>
#include <vector>

namespace lathe::services::s3 {

/// Those of the parts that are `there` that the body of CompleteMultipartUpload names, in its
/// order. Fails with InvalidPart and its like.
Outcome<std::vector<Part>> chosenParts(const std::string& body, const std::vector<Part>& there,
                                       const Upload& upload);
/// "HEX-2", of an object of two parts.
std::string etagOf(const std::vector<Part>& parts);
/// The checksum of their checksums, "BASE64-2".
std::string compositeOf(Algorithm algorithm, const std::vector<Part>& parts);

} // namespace lathe::services::s3
