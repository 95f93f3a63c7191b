// Caches that others keep, where they are installed. Those of LevelDB and oneTBB
// are least recently used caches made for several threads; a list with Abseil's
// hash map is what users write who look for speed.
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef TENET_PEER_ABSL
#include <absl/container/flat_hash_map.h>

#include <list>
#include <utility>
#endif
#ifdef TENET_PEER_LEVELDB
#include <leveldb/cache.h>

#include <memory>
#endif
#ifdef TENET_PEER_TBB
#define TBB_PREVIEW_CONCURRENT_LRU_CACHE 1
#include <tbb/concurrent_lru_cache.h>
#endif

namespace peers {

using key = std::uint64_t;

#ifdef TENET_PEER_ABSL
class list_and_flat_hash_map {
public:
    explicit list_and_flat_hash_map(std::size_t capacity)
        : capacity_(capacity) {}

    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->second;
    }
    void put(key asked, key value) {
        if (index_.size() < capacity_) {
            entries_.emplace_front(asked, value);
        } else {
            index_.erase(entries_.back().first);
            entries_.splice(entries_.begin(), entries_, --entries_.end());
            entries_.front() = {asked, value};
        }
        index_.emplace(asked, entries_.begin());
    }

private:
    std::size_t capacity_;
    std::list<std::pair<key, key>> entries_;
    absl::flat_hash_map<key, std::list<std::pair<key, key>>::iterator> index_;
};
#endif

#ifdef TENET_PEER_LEVELDB
// Sixteen shards with a lock each. Its values are pointers: here to nothing.
class leveldb_cache {
public:
    explicit leveldb_cache(std::size_t capacity)
        : cache_(leveldb::NewLRUCache(capacity)) {}

    bool get(key asked) {
        leveldb::Cache::Handle* const found = cache_->Lookup(bytes_of(asked));
        if (found) cache_->Release(found);
        return found;
    }
    void put(key asked, key value) {
        cache_->Release(cache_->Insert(bytes_of(asked),
                                       reinterpret_cast<void*>(value), 1,
                                       [](const leveldb::Slice&, void*) {}));
    }

private:
    static leveldb::Slice bytes_of(const key& it) {
        return {reinterpret_cast<const char*>(&it), sizeof it};
    }

    std::unique_ptr<leveldb::Cache> cache_;
};
#endif

#ifdef TENET_PEER_TBB
// Loads what it lacks at once, so that get has put already.
class tbb_cache {
public:
    explicit tbb_cache(std::size_t capacity) : cache_(load{this}, capacity) {}

    bool get(key asked) {
        hit_ = true;
        const auto held = cache_[asked];
        return hit_;
    }
    void put(key, key) {}

private:
    struct load {
        tbb_cache* by;
        key operator()(key asked) const {
            by->hit_ = false;
            return asked;
        }
    };

    bool hit_ = true;
    tbb::concurrent_lru_cache<key, key, load> cache_;
};
#endif

}  // namespace peers
