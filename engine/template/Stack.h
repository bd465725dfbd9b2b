#pragma once

#include "engine/template/ProjectLoader.h"
#include "engine/template/Resolver.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::tmpl {

/// What all stacks of a project share while it is loaded.
struct LoadContext {
    LoadOptions options;
    ProjectFiles files;
    Problems problems;
};

/// What one stack is made from.
struct StackSource {
    std::filesystem::path file;
    /// The document, before anything is done to it.
    Node::Ptr root;
    /// See Scope::idPrefix.
    std::string idPrefix;
    std::string stackName;
    std::map<std::string, std::string> parameterOverrides;
    /// Templates that this one is nested in, outermost first; itself included.
    std::vector<std::filesystem::path> ancestry;
};

/// One template, ready to be resolved: the project's, or that of a nested application. Nested
/// stacks are loaded when they are first asked for.
class Stack {
  public:
    Stack(StackSource source, LoadContext& context);
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;

    const Scope& scope() const { return m_scope; }
    Resolver& resolver() { return *m_resolver; }
    /// The stack of a nested application of this one; nullptr when it is not local or cannot be
    /// read, which has been reported.
    Stack* child(const ResourceEntry& application);

  private:
    void prepareRoot();
    void listResources();
    std::unique_ptr<Stack> openChild(const ResourceEntry& application);
    std::map<std::string, std::string> childParameters(const ResourceEntry& application);
    Resolver::Value childOutput(const std::string& application, const std::string& output);
    void warn(const ResourceEntry& application, Text message, Text hint);

    LoadContext& m_context;
    StackSource m_source;
    Scope m_scope;
    std::unique_ptr<Resolver> m_resolver;
    /// nullptr while a child is being opened, and for one that cannot be.
    std::map<std::string, std::unique_ptr<Stack>> m_children;
};

} // namespace lathe::tmpl
