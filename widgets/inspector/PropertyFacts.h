#pragma once

#include "engine/schema/Schema.h"

#include <QString>

namespace lathe::inspector {

/// What is known of a property, as a few lines of rich text with a link to AWS's page: the kind of
/// its value, range and words, default, whether it is required and whether a change replaces the
/// resource.
QString propertyFacts(const schema::Structure& owner, const schema::Property& property);

/// "whole number", "list of texts", ...
QString kindText(const schema::Place& place);

} // namespace lathe::inspector
