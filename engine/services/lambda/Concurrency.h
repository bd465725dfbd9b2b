#pragma once

#include "engine/catalog/Catalog.h"

namespace lathe::services::lambda {

/// What must stay of the account's concurrency for functions that have none of their own.
constexpr int leastUnreserved = 100;

/// Concurrency of the account that is not for all: reserved for functions, or provisioned where
/// nothing is reserved; but for one function (nullptr: none is left out).
int concurrencyTaken(const catalog::Catalog& catalog, const catalog::Function* exception);

} // namespace lathe::services::lambda
