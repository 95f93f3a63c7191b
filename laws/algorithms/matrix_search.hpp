// matrix_search: a function that finds x where rows and columns are sorted.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      search_matrix, saddleback_search
// Interface: search(matrix, x) or search(x, matrix), where matrix is a vector
//            of vectors of any integers; or search(matrix, rows, columns, x),
//            or with x before both; it returns whether x is there, or its row
//            and column as a pair, an array, a vector or a class of two
//            numbers, or an optional one; that it is not there is said by
//            false, nothing or -1 and -1
// Claims:    it finds it in all small matrices; it finds it in larger ones; its
//            time grows as rows + columns
// Convicts:  one that looks everywhere, at the first row that may hold it only,
//            never at the first or the last row or column, takes a row for the
//            successor of another, swaps row and column
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace sorted_matrices {

using callable::number_rows;
using subject = callable::subject<number_rows, int>;
report judge(const subject&, const settings&);

inline int columns_of(const number_rows& matrix) {
    return matrix.empty() ? 0 : callable::size_of(matrix[0]);
}
inline callable::name columns_of(const callable::name& matrix) {
    return {"int(" + matrix.text + "[0].size())"};
}

}  // namespace sorted_matrices

template <class F>
report matrix_search(F function, const settings& how = settings::standard()) {
    using callable::size_of, sorted_matrices::columns_of;
    const auto subject = callable::of<callable::number_rows, int>(
        function, std::tuple(callable::list("matrix"), callable::name{"$1"}),
        [](auto matrix, auto x) { return std::tuple(matrix, x); },
        [](auto matrix, auto x) { return std::tuple(x, matrix); },
        [](auto matrix, auto x) {
            return std::tuple(matrix, size_of(matrix), columns_of(matrix), x);
        },
        [](auto matrix, auto x) {
            return std::tuple(matrix, x, size_of(matrix), columns_of(matrix));
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: search(std::vector<std::vector<int>>&, int)");
    return sorted_matrices::judge(subject, how);
}

}  // namespace tenet::laws
