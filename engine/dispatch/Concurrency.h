#pragma once

#include "engine/base/Result.h"
#include "engine/model/Project.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace lathe::dispatch {

/// The right of one invocation to run; given back when it goes.
class Seat {
  public:
    Seat() = default;
    /// One of `taken`, which are some of `all`.
    Seat(std::shared_ptr<int> taken, std::shared_ptr<int> all)
        : m_taken{std::move(taken)}
        , m_all{std::move(all)} {
        ++*m_taken;
        ++*m_all;
    }
    ~Seat() { release(); }
    Seat(Seat&&) = default;
    Seat& operator=(Seat&& other) noexcept {
        release();
        m_taken = std::move(other.m_taken);
        m_all = std::move(other.m_all);
        return *this;
    }

  private:
    void release() {
        if (m_taken) {
            --*m_taken;
            --*m_all;
        }
        m_taken.reset();
    }

    std::shared_ptr<int> m_taken;
    std::shared_ptr<int> m_all;
};

/// How many invocations run at once: provisioned for a version, reserved for a function, or shared
/// by the others. What is provisioned is part of what is reserved, else of the account's; more than
/// that runs as if nothing were provisioned
/// (https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html).
class Concurrency {
  public:
    explicit Concurrency(int account);

    void setProject(const model::Project& project);
    /// Fails with TooManyRequestsException; its detail is "REASON: Rate Exceeded." with AWS's
    /// reason.
    Result<Seat> admit(const model::FunctionSpec& function);
    /// How many have been admitted and not been answered.
    int taken() const { return *m_all; }

  private:
    int m_account;
    int m_unreserved;
    std::shared_ptr<int> m_all = std::make_shared<int>(0);
    std::shared_ptr<int> m_shared = std::make_shared<int>(0);
    std::map<std::string, std::shared_ptr<int>> m_reserved;
    /// By function and version.
    std::map<std::pair<std::string, std::string>, std::shared_ptr<int>> m_provisioned;
    /// Of all versions together, by function.
    std::map<std::string, int> m_provisionedOf;
};

} // namespace lathe::dispatch
