#pragma once

#include "engine/model/Machine.h"

#include <vector>

namespace lathe::sandbox {

struct Abilities;
struct CgroupPlace;

enum class Person { Ordinary, Root };

/// What holds on a machine that can do so much, for functions of this person.
std::vector<model::Guarantee> guaranteesOf(const Abilities& able, const CgroupPlace& place,
                                           Person person);

/// What this machine can hold a function to, found out once per process by trying (a namespace is
/// made, a cgroup is written), not by looking at version numbers. Thread safe; the first call takes
/// some milliseconds.
const std::vector<model::Guarantee>& guarantees();

/// Removes what engines that were killed have left behind: processes, cgroups, mounts, folders.
void sweepLeftovers();

} // namespace lathe::sandbox
