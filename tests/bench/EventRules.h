#pragma once

#include <string>
#include <vector>

namespace lathe::bench {

/// A hundred patterns as the rules of an account have them: most name a source and a detail type
/// and one or two fields of the detail, with every operator somewhere.
std::vector<std::string> hundredPatterns();

/// Events of EC2, S3, CloudTrail and of an application, as they are on a bus: JSON.
std::vector<std::string> someEvents();

} // namespace lathe::bench
