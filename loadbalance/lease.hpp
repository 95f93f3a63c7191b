// lease: a request at a server, which ends with the lease.
//
// What acquire() of a balancer gives. Where the balancer counts requests, the
// request counts until the lease is destroyed, assigned to or told to end(),
// whatever becomes of the server and the balancer meanwhile. Not thread-safe:
// leases of one balancer end where its picks are made, or under one mutex.
//
// Kind:       building block
// Technique:  move-only ownership; the counts are shared, and an index that is
//             used again has another owner, whom an old lease does not concern
// Complexity: O(1)
// Reference:  T. Cargill, Localized Ownership: Managing Dynamic Objects in C++,
//             PLoP 1995
// Laws:       property
// See also:   least_connections
//
// Example:
//   const auto counts = std::make_shared<lease::counts>();
//   counts->active = {0, 0}, counts->owners = {1, 2};
//   lease first(1, counts);
//   lease second = std::move(first);
//   second.index() == 1 && counts->active[1] == 1
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace tenet {

class [[nodiscard]] lease {
public:
    // Of each index: the requests of its server, and a number of that server,
    // which no other has had.
    struct counts {
        std::vector<std::int64_t> active;
        std::vector<std::uint64_t> owners;
    };

    // Of a balancer that counts no requests.
    explicit lease(std::size_t index) noexcept : index_(index) {}

    // Counts a request. Precondition: in is not null and has that index.
    lease(std::size_t index, std::shared_ptr<counts> in) noexcept
        : index_(index), in_(std::move(in)) {
        assert(in_ && index < in_->active.size());
        owner_ = in_->owners[index];
        ++in_->active[index];
    }

    // The moved-from lease has ended.
    lease(lease&& other) noexcept = default;
    lease& operator=(lease&& other) noexcept {
        lease(std::move(other)).swap(*this);
        return *this;
    }
    ~lease() { end(); }

    // Of the server, even after the end.
    [[nodiscard]] std::size_t index() const noexcept { return index_; }

    // Ends the request now; no effect if it has ended.
    void end() noexcept {
        if (in_ && in_->owners[index_] == owner_) --in_->active[index_];
        in_.reset();
    }

    void swap(lease& other) noexcept {
        std::swap(index_, other.index_);
        std::swap(owner_, other.owner_);
        in_.swap(other.in_);
    }

private:
    std::size_t index_;
    std::uint64_t owner_ = 0;
    std::shared_ptr<counts> in_;
};

}  // namespace tenet
