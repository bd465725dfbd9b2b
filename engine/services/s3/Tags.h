#pragma once

#include "engine/services/s3/Xml.h"
#include "engine/services/s3/store/Objects.h"

#include <string>
#include <string_view>

namespace lathe::services::s3 {

/// Objects have 10 tags at most, buckets 50; those that a bucket is created with are refused in
/// other words.
enum class TagRules { Object, Bucket, NewBucket };

/// Of "TagSet" or "Tags" within a node. Fails with InvalidTag and its like.
Outcome<Pairs> tagsOfXml(const pugi::xml_node& node, const char* element, TagRules rules);
/// Of x-amz-tagging: "a=1&b=2".
Pairs tagsOfHeader(std::string_view text);
Outcome<Pairs> checkedTags(Pairs tags, TagRules rules);
std::string taggingXml(const Pairs& tags);

} // namespace lathe::services::s3
