#pragma once

#include <atomic>

namespace lathe {

/// A library that nothing is linked with: a program that starts does without it, and without what
/// it brings, until the first of its functions is called. It then stays. Throws std::runtime_error
/// where it is not installed or has no such function.
class LoadedLibrary {
  public:
    /// As the dynamic linker names it: "libarchive.so.13".
    explicit constexpr LoadedLibrary(const char* fileName)
        : m_fileName{fileName} {}

    const char* fileName() const { return m_fileName; }
    bool isInstalled() const { return handle() != nullptr; }
    void* find(const char* function) const;

  private:
    void* handle() const;

    const char* m_fileName;
    mutable std::atomic<void*> m_handle{};
};

/// One function of such a library, to be called as if it were linked.
template <const LoadedLibrary& Library, class Signature> class LoadedFunction;
template <const LoadedLibrary& Library, class Value, class... Arguments>
class LoadedFunction<Library, Value(Arguments...)> {
  public:
    explicit constexpr LoadedFunction(const char* name)
        : m_name{name} {}

    Value operator()(Arguments... arguments) const {
        auto* function = m_function.load(std::memory_order_relaxed);
        if (!function) {
            function = reinterpret_cast<Value (*)(Arguments...)>(Library.find(m_name));
            m_function.store(function, std::memory_order_relaxed);
        }
        return function(arguments...);
    }

  private:
    const char* m_name;
    mutable std::atomic<Value (*)(Arguments...)> m_function{};
};

} // namespace lathe
