#pragma once

#include "widgets/query/SavedQuery.h"

#include <QList>

namespace lathe::query {

/// Queries to begin with; their names in the person's language.
QList<SavedQuery> samples();

} // namespace lathe::query
